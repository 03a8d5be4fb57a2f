// SPDX-License-Identifier: MIT
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs/promises');
const path = require('node:path');

/**
 * Express checkout in six pictures: choose, identify, confirm, return, ship, and where the money is. And two of
 * ePayment: the switch on the shop's page, and the app's groups.
 */
async function takeScreenshots(customer, folder) {
    const suffix = customer.profile.phone ? '-phone' : '';
    const take = async (name, page = customer.page, fullPage = false) => {
        await page.mouse.move(0, 0);
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage });
        const small = execFileSync('pngquant', ['--speed', '1', '--strip', '--nofs', '96', '-'], { input: picture });
        await fs.writeFile(path.join(folder, `${name}${suffix}.png`), small);
    };
    await fs.mkdir(folder, { recursive: true });
    if (!customer.profile.phone) {
        for (const page of [customer.page, customer.desk]) {
            await page.setViewportSize({ width: 1200, height: 960 });
        }
    }

    await customer.stage.speak('ecom');
    await customer.open('/blanket');
    await take('1-product');
    await customer.press('Buy now with Vipps');
    if (customer.profile.phone) {
        await take('2-address');
    } else {
        await customer.page.getByLabel('Phone number').fill('91234567');
        await take('2-landing');
    }
    await customer.toApp();
    await customer.press('Continue');
    await customer.choose(/^By bicycle/);
    await take('3-app');
    await customer.approve();
    await customer.reads('Thank you!');
    await take('4-order');
    await customer.orderIs('confirmed');
    await take('5-ship', customer.desk);
    await customer.act('Take a part', '1200,00');
    await customer.act('Give back', '300,00');
    await customer.atTheBank();
    await customer.press('Two bank days later', customer.desk);
    await customer.buyNow('socks');
    await customer.toApp();
    await customer.press('Continue');
    await customer.approve();
    await customer.orderIs('confirmed');
    await customer.act('Take all');
    await customer.atTheBank();
    await customer.press('Fetch the ledger', customer.desk);
    await take('6-money', customer.desk, true);

    await customer.open('/');
    await customer.press('ePayment v1');
    await take('7-switch', customer.page, true);
    await customer.buyNow('blanket');
    await customer.toApp();
    await customer.press('Continue');
    await customer.choose(/^Grocer/);
    await take('8-groups', customer.page, true);
}

module.exports = { takeScreenshots };
