// SPDX-License-Identifier: MIT
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs/promises');
const path = require('node:path');

/** Express checkout in six pictures: choose, identify, confirm, return, ship, and where the money is. */
async function takeScreenshots(customer, folder) {
    const suffix = customer.profile.phone ? '-phone' : '';
    const take = async (name, page = customer.page) => {
        await page.mouse.move(0, 0);
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        const small = execFileSync('pngquant', ['--speed', '1', '--strip', '--nofs', '96', '-'], { input: picture });
        await fs.writeFile(path.join(folder, `${name}${suffix}.png`), small);
    };
    await fs.mkdir(folder, { recursive: true });
    if (!customer.profile.phone) {
        for (const page of [customer.page, customer.desk]) {
            await page.setViewportSize({ width: 1200, height: 910 });
        }
    }

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
    await customer.atDesk();
    await take('6-money', customer.desk);
}

module.exports = { takeScreenshots };
