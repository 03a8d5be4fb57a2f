// SPDX-License-Identifier: MIT
'use strict';

/** Runs in the page: what is wrong with it for somebody with a small screen, weak eyes, or a screen reader. */
function faults() {
    const found = [];
    const root = document.documentElement;
    const name = (element) => `${element.localName} "${element.textContent.trim().slice(0, 30)}"`;

    if (root.scrollWidth > window.innerWidth) {
        found.push(`is ${root.scrollWidth - window.innerWidth} px wider than the screen`);
    }
    if (!root.lang) {
        found.push('does not say its language');
    }
    if (document.querySelectorAll('h1').length !== 1) {
        found.push(`has ${document.querySelectorAll('h1').length} main headings`);
    }
    for (const field of document.querySelectorAll('input:not([type=hidden]), select')) {
        if (!field.labels.length) {
            found.push(`${field.name} has no label`);
        }
    }
    for (const picture of document.querySelectorAll('img, svg[role=img]')) {
        if (!(picture.getAttribute('alt') || picture.getAttribute('aria-label'))) {
            found.push('a picture says nothing');
        }
    }

    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => {
        const light = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        const linear = [r, g, b].map((c) => light(c / 255));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const background = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const [r, g, b, a = 1] = channels(getComputedStyle(at).backgroundColor);
            if (a === 1) {
                return [r, g, b];
            }
            if (getComputedStyle(at).backgroundImage !== 'none') {
                return null;
            }
        }
        return [255, 255, 255];
    };
    for (const element of document.querySelectorAll('body *')) {
        const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
        const behind = says && element.getClientRects().length ? background(element) : null;
        if (behind === null) {
            continue;
        }
        const before = channels(getComputedStyle(element).color);
        const [dark, light] = [luminance(before), luminance(behind)].sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        if (contrast < 4.5) {
            found.push(`${name(element)} has a contrast of ${contrast.toFixed(2)}`);
        }
    }
    return found;
}

module.exports = { faults };
