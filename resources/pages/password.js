// SPDX-License-Identifier: Apache-2.0
// What the password pages do beyond plain HTML: show the password, rate it, generate one. Without
// this script the pages work all the same.
'use strict';

// Without characters that are taken for one another (0 O o, 1 l I).
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = 4; // of 56 characters each: 92 bits
const groupLength = 4;
const meterDelay = 300; // ms after the last key

function randomCharacter() {
    const limit = 256 - (256 % alphabet.length); // beyond it the first letters would come more often
    const byte = new Uint8Array(1);
    do {
        crypto.getRandomValues(byte);
    } while (byte[0] >= limit);
    return alphabet[byte[0] % alphabet.length];
}

function generatedPassword() {
    const group = () => Array.from({ length: groupLength }, randomCharacter).join('');
    return Array.from({ length: groups }, group).join('-');
}

function setShown(button, shown) {
    document.getElementById(button.dataset.toggle).type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-label', shown ? button.dataset.hideLabel : button.dataset.showLabel);
}

function enableToggle(button) {
    const input = document.getElementById(button.dataset.toggle);
    button.hidden = false;
    button.addEventListener('click', () => setShown(button, input.type === 'password'));
    input.form.addEventListener('submit', () => setShown(button, false));
}

async function rate(input, path) {
    const body = new URLSearchParams({ csrf: input.form.elements.csrf.value, password: input.value });
    const answer = await fetch(path, { method: 'POST', body });
    if (!answer.ok) {
        throw new Error(String(answer.status));
    }
    return answer.json();
}

/** The refusal of an earlier password no longer holds for one without a problem. */
function dropProblem(input) {
    const alert = document.querySelector('[role="alert"]');
    if (alert && input.getAttribute('aria-invalid') === 'true') {
        const described = input.getAttribute('aria-describedby').split(' ');
        const problem = alert.firstElementChild.id;
        input.setAttribute('aria-describedby', described.filter((id) => id !== problem).join(' '));
        input.removeAttribute('aria-invalid');
        alert.remove();
    }
}

function enableMeter(meter) {
    const input = document.getElementById(meter.dataset.meter);
    const show = (rating) => {
        const word = document.createElement('strong');
        word.textContent = rating.word;
        const problem = document.createElement('span');
        problem.textContent = rating.problem;
        meter.replaceChildren(meter.dataset.label + ' ', word, problem);
        meter.dataset.strength = rating.strength;
        if (rating.problem === '') {
            dropProblem(input);
        }
    };
    const clear = () => {
        meter.replaceChildren();
        meter.dataset.strength = ''; // the empty bar
    };
    if (!meter.hasChildNodes()) {
        clear();
    }
    let timer = 0;
    let latest = 0;
    input.addEventListener('input', () => {
        clearTimeout(timer);
        const asked = ++latest;
        if (input.value === '') {
            clear();
            return;
        }
        // Answers that come late, for an older text, are dropped.
        const ask = () => rate(input, meter.dataset.rate).then((rating) => asked === latest && show(rating), clear);
        timer = setTimeout(ask, meterDelay);
    });
}

function enableGenerator(button) {
    const input = document.getElementById(button.dataset.generate);
    button.hidden = false;
    button.addEventListener('click', () => {
        input.value = generatedPassword();
        setShown(document.querySelector('[data-toggle]'), true);
        document.getElementById('generated').textContent = button.dataset.done;
        input.dispatchEvent(new Event('input'));
        input.focus();
    });
}

document.querySelectorAll('[data-toggle]').forEach(enableToggle);
document.querySelectorAll('[data-meter]').forEach(enableMeter);
document.querySelectorAll('[data-generate]').forEach(enableGenerator);
