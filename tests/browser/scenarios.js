// SPDX-License-Identifier: MIT
'use strict';

const assert = require('node:assert/strict');
const { setTimeout } = require('node:timers/promises');

async function expectSoon(ask, expected) {
    for (const end = Date.now() + 5_000; await ask() !== expected;) {
        assert.ok(Date.now() < end, `${await ask()} becomes ${expected}`);
        await setTimeout(20);
    }
}

const BOTH = ['ecom', 'epayment'];

/**
 * What is promised, and how it is tried: on the desktop over `apis`, on the phone over `phone`, which is eCom unless
 * said: what a small screen shows of the other is the same. `only` is for one of the two.
 */
module.exports = [
    {
        title: 'regular checkout: cart, Vipps, and back; shipped, and the money is taken',
        apis: BOTH,
        phone: BOTH,
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
            await c.moneyIs({ reserved: '499,00 kr' });
            await c.act('Take all');
            await c.moneyIs({ kept: '499,00 kr' });
            await c.open('/cart');
            assert.equal(await c.heading(), 'Your cart is empty');
        },
    },
    {
        title: 'who presses again while nothing comes pays once',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            const created = async () => (await c.stage.vipps('requests', 'create', null)).length;
            const before = await created();
            await c.open('/socks');
            await c.stage.vipps('delayNext', 1500, 'create');
            const { x, y } = await c.page.getByRole('button', { name: 'Buy now with Vipps' }).boundingBox();
            await c.page.mouse.click(x + 20, y + 20);
            await expectSoon(created, before + 1);
            await c.page.mouse.click(x + 20, y + 20);
            // Not waitForURL: the first navigation is given up for the second, which is no error here.
            await expectSoon(async () => /\/(landing|app)\?/.test(c.page.url()), true);
            await c.page.waitForLoadState();
            await c.toApp();
            assert.equal(await created(), before + 1);
        },
    },
    {
        title: 'express with fixed options: address and delivery come from the app, and all of it is taken',
        apis: BOTH,
        phone: BOTH,
        async play(c) {
            await c.buyNow('socks');
            await c.toApp({ phone: '91234568', customer: 'kari' });
            await c.choose(/^Home/);
            await c.press('Continue');
            assert.ok(await c.page.getByRole('radio', { name: 'Pick-up point' }).isChecked(), 'the default is chosen');
            const groups = ['Posten, pickup point', 'Posten, mailbox', 'Other, in store'];
            assert.deepEqual(await c.text('fieldset h2'), c.stage.api === 'epayment' ? groups : []);
            await c.choose(/^To your letterbox/);
            await c.approve();
            await c.reads('Thank you!');
            const recipient = 'Kari Anne Nordmann-Sæther\nStorgata 12\n9008 TROMSØ';
            assert.deepEqual(await c.text('[data-recipient]'), [recipient]);
            assert.deepEqual(await c.text('[data-total]'), ['598,00 kr']);
            await c.orderIs('confirmed');
            await c.act('Take all');
            await c.moneyIs({ kept: '598,00 kr' });
        },
    },
    {
        title: 'express with options by address: another address, another price; taken in part, given back, released',
        apis: BOTH,
        async play(c) {
            await c.buyNow('blanket');
            await c.toApp({ phone: '91234568', customer: 'kari' });
            await c.choose(/^Home/);
            await c.press('Continue');
            await c.page.getByText('349,00 kr').waitFor();
            await c.press('Change address');
            await c.choose(/^Work/);
            await c.press('Continue');
            await c.choose(/^To your door/);
            await c.page.getByText('199,00 kr').waitFor();
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
            await c.moneyIs({ reserved: '2 089,00 kr' });
            await c.act('Take a part', '1000,00');
            await c.act('Give back', '250');
            await c.act('Release the rest');
            await c.moneyIs({ kept: '750,00 kr', refunded: '250,00 kr', released: '1 089,00 kr' });
        },
    },
    {
        title: 'express where nothing is delivered: the app says so, and another address helps',
        apis: BOTH,
        async play(c) {
            await c.buyNow('blanket');
            await c.toApp({ phone: '91234569', customer: 'ola' });
            await c.choose(/LONGYEARBYEN/);
            await c.press('Continue');
            assert.equal(await c.heading(), 'No shipping methods found');
            await c.press('Change address');
            await c.choose(/TRONDHEIM/);
            await c.press('Continue');
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
            await c.moneyIs({ reserved: '1 969,00 kr' });
        },
    },
    ...['2022 implicit', '2022 explicit', 'today implicit', 'today explicit'].map((both) => {
        const [age, setting] = both.split(' ');
        const asks = age === 'today' || setting === 'explicit';
        const what = asks ? 'the customer confirms address and delivery' : 'the defaults are taken without asking';
        return {
            title: `useExplicitCheckoutFlow ${setting === 'explicit'}, the app of ${age}: ${what}`,
            only: 'desktop',
            async play(c) {
                await c.stage.vipps('explicitFlowAge', age);
                try {
                    c.shop = c.stage.urls[setting];
                    await c.buyNow('socks');
                    await c.toApp();
                    assert.equal(await c.heading(), asks ? 'Where to?' : 'Confirm the payment');
                    if (asks) {
                        await c.press('Continue');
                    }
                    await c.approve();
                } finally {
                    await c.stage.vipps('explicitFlowAge', 'today');
                }
                await c.reads('Thank you!');
                await c.orderIs('confirmed');
                await c.moneyIs({ reserved: '548,00 kr' });
            },
        };
    }),
    {
        title: 'the customer says no, is not charged, and can try again',
        apis: BOTH,
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.press('Reject');
            await c.reads('Not paid');
            await c.press('Pay with Vipps');
            await c.toApp();
            assert.equal(await c.payments(), 2);
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
            await c.moneyIs({ reserved: '499,00 kr' });
        },
    },
    {
        title: 'the customer closes the app, and the time runs out',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            await c.buyNow('socks');
            await c.toApp();
            await c.page.close();
            await c.stage.vipps('expire', c.reference);
            await c.stage.sweep();
            await c.orderIs('open');
            await c.timelineHas('Not paid: the time was over');
        },
    },
    {
        title: 'the customer approves and never returns: the order is confirmed all the same',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.press('Approve, and never return to the shop');
            await c.page.close();
            await c.orderIs('confirmed');
            await c.moneyIs({ reserved: '499,00 kr' });
        },
    },
    {
        title: 'the customer returns in another browser, without cookies',
        async play(c) {
            await c.buyNow('socks');
            await c.toApp();
            await c.press('Continue');
            await c.press('Approve, and never return to the shop');
            const back = await c.page.getByRole('link', { name: 'Back to the shop' }).getAttribute('href');
            c.page = await c.newBrowser();
            await c.open(back);
            await c.reads('Thank you!');
            assert.deepEqual(await c.text('[data-recipient]'), ['Ada Lovelace\nRobert Levins gate 5\n0154 OSLO']);
        },
    },
    {
        title: 'the customer goes back from the landing page: not paid, and can try again',
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.page.goBack();
            await c.isBack();
            await c.reads('Not paid');
            await c.timelineHas('Not paid: declined, or turned back', c.page);
        },
    },
    {
        title: 'the customer goes back from the app and pays again: it is the same payment',
        only: 'phone',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.page.goBack();
            await c.press('Pay with Vipps');
            await c.toApp();
            assert.equal(await c.payments(), 1);
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
        },
    },
    {
        title: 'called off while the customer hesitates: nothing can be approved any more',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.act('Call off');
            await c.orderIs('cancelled');
            await c.press('Approve');
            assert.equal(await c.heading(), 'This payment is over');
            await c.page.getByRole('link', { name: 'Back to the shop' }).click();
            await c.reads('Order called off');
            const moved = await c.stage.vipps('moneyMoved', c.reference);
            assert.equal(moved.authorized, 0);
        },
    },
    {
        title: 'approved after the shop called it off: the money goes back by itself, and all can see it',
        apis: BOTH,
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.stage.vipps('loseNextRequest', 'cancel', 9);
            await c.act('Call off');
            assert.deepEqual(await c.text('[data-outcome]', c.desk), ['pending']);
            await c.stage.vipps('clearFaults');
            await c.approve();
            await c.reads('Order called off');
            await c.orderIs('cancelled');
            await c.timelineHas('Approved after the order was called off: the money goes back');
            await c.timelineHas('Released: 499,00 kr');
            await c.moneyIs({ released: '499,00 kr' });
        },
    },
    {
        title: 'a refund in Vipps’ portal is seen in the shop',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.approve();
            await c.orderIs('confirmed');
            await c.act('Take all');
            await c.stage.vipps('portalRefund', c.reference, 10000);
            if (c.stage.api === 'ecom') {
                await c.act('Ask Vipps now');    // it does not tell
            }
            await c.timelineGets('Given back: 100,00 kr, in Vipps’ portal');
            await c.moneyIs({ kept: '399,00 kr', refunded: '100,00 kr' });
        },
    },
    {
        title: 'told twice, and late: the customer gets one letter, and the timeline tells it once',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.approve();
            await c.reads('Thank you!');
            await c.orderIs('confirmed');
            await c.act('Take a part', '200,00');
            const asked = async () => (await c.stage.vipps('requests', 'get', c.reference)).length;
            for (let i = 0; i < 2; i++) {
                const before = await asked();
                await c.stage.tellAgain(c.reference);
                await expectSoon(async () => await asked() > before, true);
            }
            await c.act('Take a part', '200,00');
            const all = await c.text('[data-event]', c.desk);
            assert.equal(all.filter((text) => text === 'Approved in Vipps: 499,00 kr').length, 1);
            assert.equal(all.filter((text) => text === 'Taken: 200,00 kr').length, 2);
            assert.equal((await c.text('[data-letter]', c.desk)).length, 1);
            await c.moneyIs({ kept: '400,00 kr', reserved: '99,00 kr' });
        },
    },
    {
        title: 'the shop moves to ePayment while the customer is in the app: paid, and taken',
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            const developer = await c.newBrowser();
            await developer.goto(`${c.shop}/`);
            await c.press('ePayment v1', developer);
            assert.equal(await developer.getByRole('button', { pressed: true }).innerText(), 'ePayment v1');
            try {
                await c.approve();
                await c.reads('Thank you!');
                await c.orderIs('confirmed');
                await c.act('Take all');
                await c.moneyIs({ kept: '499,00 kr' });
            } finally {
                await c.press('eCom v2', developer);
            }
        },
    },
    {
        title: 'the cart is changed after a look at Vipps: the older order is called off, and cannot be paid',
        apis: BOTH,
        only: 'desktop',
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            const app = c.page.url();
            await c.checkOut('blanket');
            await c.orderIs('cancelled');
            await c.open(app);
            assert.equal(await c.heading(), 'This payment is over');
        },
    },
    {
        title: 'the landing page remembers the phone number',
        only: 'desktop',
        async play(c) {
            await c.buyNow('socks');
            await c.toApp({ phone: '91234569' });
            await c.buyNow('socks');
            assert.equal(await c.page.getByLabel('Phone number').inputValue(), '91234569');
        },
    },
    {
        title: 'all of express can be done with the keyboard',
        only: 'desktop',
        async play(c) {
            const tabTo = async (text) => {
                for (let i = 0; i < 30; i++) {
                    await c.page.keyboard.press('Tab');
                    const at = await c.page.evaluate(() => document.activeElement.textContent.trim());
                    if (at === text) {
                        return c.page.keyboard.press('Enter');
                    }
                }
                throw new Error(`Tab does not lead to "${text}"`);
            };
            await c.open('/socks');
            await tabTo('Buy now with Vipps');
            await c.page.waitForURL(/\/landing\?/);
            await c.page.waitForFunction(() => document.activeElement?.type === 'tel');
            await c.page.keyboard.type('91234567');
            await c.page.keyboard.press('Enter');
            await c.page.waitForURL(/\/app\?/);
            await tabTo('Continue');
            await c.page.getByRole('heading', { name: 'How to deliver?' }).waitFor();
            await c.page.getByRole('radio', { name: /Pick-up point/ }).focus();
            await c.page.keyboard.press('ArrowDown');
            await tabTo('Approve');
            await c.isBack();
            await c.reads('Thank you!');
            assert.deepEqual(await c.text('[data-total]'), ['598,00 kr']);
        },
    },
    {
        title: 'money in the bank: from the reservation to the payout, the merchant sees where each krone is',
        only: 'desktop',
        apis: ['epayment'],
        async play(c) {
            await c.checkOut();
            await c.press('Pay with Vipps');
            await c.toApp();
            await c.approve();
            await c.orderIs('confirmed');
            await c.act('Take all');
            await c.act('Give back', '50');
            await c.moneyIs({ kept: '449,00 kr', refunded: '50,00 kr' });
            const places = { 'Fetch the ledger': 'pending', Tomorrow: 'onItsWay', 'Two bank days later': 'inBank' };
            for (const [button, where] of Object.entries(places)) {
                await c.atTheBank();
                await c.press(button, c.desk);
                await c.atDesk();
                const expected = { [where]: '433,08 kr', fees: '15,92 kr', refunded: '50,00 kr' };
                assert.deepEqual(await c.money(c.desk), expected, button);
            }
            await c.atTheBank();
            const told = await c.desk.locator('[data-payout]').all();
            const payouts = await Promise.all(told.map((one) => one.getAttribute('data-payout')));
            const account = await c.stage.vipps('bankAccount');
            assert.deepEqual(payouts.map(Number).reverse(), account.map(({ amount }) => amount), 'the bank account');
        },
    },
];
