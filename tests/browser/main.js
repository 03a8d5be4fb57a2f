// SPDX-License-Identifier: MIT
'use strict';

/*
 * Plays the scenarios in a desktop's browser and in a phone's, over the APIs that they name:
 * main.js [--screenshots DIR] [WORD]. With a WORD only those with it in their title. Started by tests/browser/run.
 */

const { chromium, devices } = require('playwright-core');
const { Customer } = require('./customer');
const { Stage } = require('./stage');
const { takeScreenshots } = require('./screenshots');
const scenarios = require('./scenarios');

const FLAGS = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const APIS = [{ name: 'eCom', api: 'ecom' }, { name: 'ePayment', api: 'epayment' }];
const PROFILES = [
    { name: 'desktop', phone: false, options: { viewport: { width: 1200, height: 800 } } },
    { name: 'phone', phone: true, options: { ...devices['Pixel 7'], deviceScaleFactor: 1 } },
];

async function play(browser, profile, stage, scenario) {
    const customer = await new Customer(browser, profile, stage).arrive();
    try {
        await scenario.play(customer);
    } finally {
        await customer.leave();
    }
}

async function main(words) {
    const at = words.indexOf('--screenshots');
    const folder = at < 0 ? null : words.splice(at, 2)[1];
    const wanted = scenarios.filter(({ title }) => title.includes(words[0] ?? ''));
    let [passed, failed] = [0, 0];
    const attempt = async (title, does) => {
        try {
            await does();
            passed++;
            console.log(`ok - ${title}`);
        } catch (why) {
            failed++;
            console.log(`not ok - ${title}`);
            console.log(String(why.stack).split('\n').filter((line) => !line.includes('node_modules')).slice(0, 12)
                .map((line) => `# ${line}`).join('\n'));
        }
    };

    const stage = await Stage.open();
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
    try {
        for (const profile of PROFILES) {
            for (const { name, api } of APIS) {
                await stage.speak(api);
                const due = wanted.filter(({ only, apis = ['ecom'], phone = ['ecom'] }) => (
                    (only ?? profile.name) === profile.name && (profile.phone ? phone : apis).includes(api)
                ));
                for (const scenario of due) {
                    const title = `${profile.name}, ${name}: ${scenario.title}`;
                    await attempt(title, () => play(browser, profile, stage, scenario));
                }
            }
            if (folder !== null) {
                await attempt(`${profile.name}: pictures`, () => play(browser, profile, stage, {
                    play: (customer) => takeScreenshots(customer, folder),
                }));
            }
        }
    } finally {
        await browser.close();
        await stage.close();
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
    (status) => { process.exitCode = status; },
    (why) => {
        console.log(`not ok - the tests can run\n# ${why.stack.replace(/\n/g, '\n# ')}`);
        process.exitCode = 1;
    },
);
