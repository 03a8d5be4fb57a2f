// SPDX-License-Identifier: MIT
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const readline = require('node:readline');
const { request } = require('playwright-core');

/** The shop and the local Vipps, and how to look behind both. */
class Stage {
    static async open() {
        const stage = new Stage();
        const script = path.join(__dirname, 'stage.php');
        stage.process = spawn(process.env.PHP, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
        stage.lines = readline.createInterface({ input: stage.process.stdout })[Symbol.asyncIterator]();
        stage.urls = JSON.parse(await stage.line());
        stage.http = await request.newContext({ ignoreHTTPSErrors: true });
        return stage;
    }

    async close() {
        await this.http.dispose();
        const ended = new Promise((resolve) => this.process.once('exit', resolve));
        this.process.stdin.end();
        await ended;
    }

    /** The shop's cron job. */
    async sweep() {
        this.process.stdin.write('sweep\n');
        const said = await this.line();
        if (said !== 'done') {
            throw new Error(`the sweep: ${said}`);
        }
    }

    /** The switch on the shop's page: ecom or epayment. */
    async speak(api) {
        this.api = api;
        await this.http.post(`${this.urls.shop}/api`, { form: { api } });
    }

    /** Vipps tells the shop once more that the customer has approved. */
    async tellAgain(reference) {
        const callback = await this.vipps('callback', reference);
        if (callback === null) {
            await this.vipps('repeatWebhook', reference, 'AUTHORIZED');
        } else {
            await this.http.post(callback.uri, { headers: callback.headers, data: callback.body });
        }
    }

    /** Something that can be done to the local Vipps: tests/sandbox/src/Control.php. */
    async vipps(method, ...values) {
        const answer = await this.http.post(`${this.urls.vipps}/_local/${method}`, { data: values });
        const said = await answer.json();
        if (!('result' in said)) {
            throw new Error(`${method}: ${said.error ?? answer.status()}`);
        }
        return said.result;
    }

    /** The reference of the payment that was created last. */
    async newest() {
        const asked = await this.vipps('requests', 'create', null);
        return asked[asked.length - 1].reference;
    }

    merchantUrl(reference) {
        const order = reference.split('-')[2];
        return `${this.urls.shop}/merchant/order?order=${order}&key=${this.urls.key}`;
    }

    moneyUrl() {
        return `${this.urls.shop}/merchant/money?key=${this.urls.key}`;
    }

    async line() {
        const { value, done } = await this.lines.next();
        if (done) {
            throw new Error('the shop does not run');
        }
        return value;
    }
}

module.exports = { Stage };
