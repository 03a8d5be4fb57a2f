// SPDX-License-Identifier: MIT
'use strict';

const assert = require('node:assert/strict');
const { faults } = require('./faults');

const PATIENCE = 20_000;

/**
 * One who uses the shop, and its merchant, each in a browser of their own. What they see is checked on the way: that
 * it fits the screen, can be read, and comes from this machine alone.
 */
class Customer {
    constructor(browser, profile, stage) {
        Object.assign(this, { browser, profile, stage, shop: stage.urls.shop, contexts: [], complaints: [] });
    }

    async arrive() {
        this.page = await this.newBrowser();
        this.desk = await this.newBrowser();
        return this;
    }

    async leave() {
        await Promise.all(this.contexts.map((context) => context.close()));
        assert.deepEqual(this.complaints, []);
    }

    /** Knows no cookie of the others. */
    async newBrowser() {
        const context = await this.browser.newContext({ ...this.profile.options, ignoreHTTPSErrors: true });
        context.setDefaultTimeout(PATIENCE);
        this.contexts.push(context);
        const page = await context.newPage();
        page.on('request', (request) => {
            if (!/^(https?:\/\/127\.0\.0\.1[:\/]|data:)/.test(request.url())) {
                this.complaints.push(`asked for ${request.url()}`);
            }
        });
        page.on('pageerror', (error) => this.complaints.push(`script: ${error.message}`));
        return page;
    }

    // In the shop -------------------------------------------------------------------------------------------

    async open(url) {
        await this.page.goto(url.startsWith('/') ? this.shop + url : url);
        await this.look();
    }

    /** @param page the customer's, unless said */
    async press(name, page = this.page) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.waitForLoadState();
        await this.look(page);
    }

    async checkOut(product = 'socks') {
        await this.open(`/${product}`);
        await this.press('Add to cart');
        await this.press('Go to checkout');
    }

    async buyNow(product) {
        await this.open(`/${product}`);
        await this.press('Buy now with Vipps');
    }

    /** In the app then. Who has a phone is never asked for its number. */
    async toApp({ phone = '91234567', customer = null } = {}) {
        if (!this.profile.phone) {
            assert.equal(await this.heading(), 'Pay with Vipps');
            await this.page.getByLabel('Phone number').fill(phone);
            await this.press('Next');
        } else if (customer !== null) {
            await this.page.getByLabel('Whose phone it is').selectOption(customer);
            await this.press('Change');
        }
        assert.equal(new URL(this.page.url()).pathname, '/app');
        this.reference = await this.stage.newest();
    }

    async choose(label) {
        await this.page.getByRole('radio', { name: label }).check();
    }

    async approve() {
        await this.press('Approve');
        await this.isBack();
    }

    async isBack() {
        await this.page.waitForURL(/\/return\?/);
        await this.look();
    }

    /** Waits until the shop's page says so. */
    async reads(title) {
        await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
        await this.look();
    }

    async heading() {
        return (await this.page.locator('h1').innerText()).trim();
    }

    /** Spaces that do not break are spaces here. */
    async text(selector, page = this.page) {
        const all = await page.locator(selector).allInnerTexts();
        return all.map((text) => text.replace(/\u00a0/g, ' ').trim());
    }

    // At the merchant's desk --------------------------------------------------------------------------------

    async atDesk() {
        await this.desk.goto(this.stage.merchantUrl(this.reference));
        await this.look(this.desk);
    }

    async act(button, amount = null) {
        await this.atDesk();
        if (amount !== null) {
            await this.desk.getByLabel(`${button}, kroner`).fill(amount);
        }
        await this.press(button, this.desk);
    }

    async orderIs(state) {
        for (const end = Date.now() + PATIENCE; ;) {
            await this.atDesk();
            const [is] = await this.text('[data-state]', this.desk);
            if (is === state) {
                return;
            }
            assert.ok(Date.now() < end, `the order is ${is}, not ${state}`);
        }
    }

    /** What the merchant's page says of the money, and then the bank's own books. In kroner, as it stands there. */
    async moneyIs(expected, reference = this.reference) {
        await this.atDesk();
        const none = { kept: '0,00 kr', refunded: '0,00 kr', reserved: '0,00 kr', released: '0,00 kr' };
        assert.deepEqual(await this.money(this.desk), expected, 'the money, as the merchant sees it');
        const all = { ...none, ...expected };

        const moved = await this.stage.vipps('moneyMoved', reference);
        const minor = {};
        for (const [where, text] of Object.entries(all)) {
            minor[where] = Number(text.replace(/\D/g, ''));
        }
        assert.deepEqual(
            [moved.captured - moved.refunded, moved.refunded, moved.cancelled],
            [minor.kept, minor.refunded, minor.released],
            'the bank\'s books',
        );
        assert.equal(moved.authorized, minor.kept + minor.refunded + minor.reserved + minor.released);
    }

    /** Where the money is, as it stands there. */
    async money(page) {
        const shown = {};
        for (const where of await page.locator('[data-money]').all()) {
            const text = await where.innerText();
            shown[await where.getAttribute('data-money')] = text.replace(/\u00a0/g, ' ').trim();
        }
        return shown;
    }

    async atTheBank() {
        await this.desk.goto(this.stage.moneyUrl());
        await this.look(this.desk);
    }

    async timelineHas(text, page = this.desk) {
        const events = await this.text('[data-event]', page);
        assert.ok(events.includes(text), `"${text}" in ${JSON.stringify(events)}`);
    }

    /** Sooner or later: what Vipps tells is worked on by itself. */
    async timelineGets(text) {
        for (const end = Date.now() + PATIENCE; ;) {
            await this.atDesk();
            const events = await this.text('[data-event]', this.desk);
            if (events.includes(text)) {
                return;
            }
            assert.ok(Date.now() < end, `"${text}" in ${JSON.stringify(events)}`);
        }
    }

    async payments() {
        const order = this.reference.split('-')[2];
        const asked = await this.stage.vipps('requests', 'create', null);
        return asked.filter((one) => one.reference.split('-')[2] === order).length;
    }

    async look(page = this.page) {
        const found = await page.evaluate(faults).catch((error) => {
            if (/context was destroyed|navigat/i.test(error.message)) {
                return [];    // it goes on by itself: the next page is looked at
            }
            throw error;
        });
        const where = new URL(page.url()).pathname;
        this.complaints.push(...found.map((fault) => `${where}: ${fault}`));
    }
}

module.exports = { Customer };
