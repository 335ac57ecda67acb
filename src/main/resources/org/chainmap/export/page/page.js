'use strict';
(() => {
  const data = JSON.parse(document.getElementById('p-data').textContent);
  const at = id => document.getElementById('p-' + id);
  const view = at('view');
  const svg = view.querySelector('svg');
  const groups = new Map();
  for (const g of svg.querySelectorAll('[data-id]')) {
    const id = g.getAttribute('data-id');
    groups.set(id, (groups.get(id) || []).concat(g));
  }
  const numbers = new Map(data.cards.map((card, i) => [card.id, i]));
  let box = data.whole.slice();
  let step = -1;
  let opened = null; // what is seen until one looks elsewhere

  // Pan and zoom: the part of the plane that is shown.
  const show = next => {
    box = next;
    svg.setAttribute('viewBox', box.join(' '));
  };
  // On a narrow screen names have to be read: 14 px of the map are 10 px there.
  const narrow = () => window.matchMedia('(max-width: 60rem)').matches;
  const READ = 0.72;
  const room = () => {
    const r = svg.getBoundingClientRect();
    return [r.width / READ, r.height / READ];
  };
  // The part of a narrow screen's size around a place, where a part of the map is too large to read.
  const readable = (b, x, y) => {
    const [w, h] = room();
    return !narrow() || b[2] <= 1.4 * w && b[3] <= 1.4 * h ? b : [x - w / 2, y - h / 2, w, h];
  };
  const open = () => {
    const [l, t, w, h] = data.whole;
    const [rw, rh] = room();
    if (narrow() && (w > 1.4 * rw || h > 1.4 * rh)) show([l, t, rw, rh]);
    opened = box;
  };
  const grown = (b, by) => [b[0] - by, b[1] - by, b[2] + 2 * by, b[3] + 2 * by];
  const zoom = (by, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) => {
    const w = Math.min(data.whole[2] * 4, Math.max(60, box[2] * by));
    const f = w / box[2];
    show([x - (x - box[0]) * f, y - (y - box[1]) * f, w, box[3] * f]);
  };
  const pan = (dx, dy) => show([box[0] + dx, box[1] + dy, box[2], box[3]]);
  const scale = () => {
    const r = svg.getBoundingClientRect();
    return Math.max(box[2] / r.width, box[3] / r.height);
  };
  const place = e => {
    const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [p.x, p.y];
  };
  svg.addEventListener('wheel', e => {
    if (!e.ctrlKey && !e.metaKey && document.activeElement !== view) return; // the page scrolls
    e.preventDefault();
    zoom(e.deltaY > 0 ? 1.15 : 1 / 1.15, ...place(e));
  }, {passive: false});
  const fingers = new Map();
  let moved = 0;
  svg.addEventListener('pointerdown', e => {
    if (e.button) return;
    moved = fingers.size ? moved : 0;
    fingers.set(e.pointerId, [e.clientX, e.clientY]);
  });
  window.addEventListener('pointermove', e => {
    const last = fingers.get(e.pointerId);
    if (!last) return;
    const now = [e.clientX, e.clientY];
    if (fingers.size === 1) {
      const s = scale();
      moved += Math.hypot(now[0] - last[0], now[1] - last[1]);
      pan((last[0] - now[0]) * s, (last[1] - now[1]) * s);
    } else {
      const other = [...fingers].find(f => f[0] !== e.pointerId)[1];
      const before = Math.hypot(last[0] - other[0], last[1] - other[1]);
      const after = Math.hypot(now[0] - other[0], now[1] - other[1]);
      moved += 10;
      if (before > 0 && after > 0) {
        const mid = {clientX: (now[0] + other[0]) / 2, clientY: (now[1] + other[1]) / 2};
        zoom(before / after, ...place(mid));
      }
    }
    fingers.set(e.pointerId, now);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, e => fingers.delete(e.pointerId));
  }
  view.addEventListener('keydown', e => {
    const far = box[2] / 10;
    const act = {
      ArrowLeft: () => pan(-far, 0), ArrowRight: () => pan(far, 0),
      ArrowUp: () => pan(0, -far), ArrowDown: () => pan(0, far),
      '+': () => zoom(0.8), '=': () => zoom(0.8), '-': () => zoom(1.25),
      '0': plain, Escape: plain
    }[e.key];
    if (act && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      act();
    }
  });

  // What stands out.
  const clear = () => {
    for (const all of groups.values()) {
      for (const g of all) {
        g.classList.remove('dim', 'hued', 'chosen');
        g.style.removeProperty('--hue');
      }
    }
    for (const b of document.querySelectorAll('[aria-current]')) b.removeAttribute('aria-current');
  };
  const bright = ids => {
    if (!ids.length) return;
    const on = new Set(ids.concat(data.stages));
    groups.forEach((all, id) => all.forEach(g => g.classList.toggle('dim', !on.has(id))));
  };
  const around = ids => {
    const m = svg.getScreenCTM().inverse();
    let l = Infinity, t = Infinity, r = -Infinity, b = -Infinity;
    for (const id of ids) {
      for (const g of groups.get(id) || []) {
        const c = g.getBoundingClientRect();
        const p = new DOMPoint(c.left, c.top).matrixTransform(m);
        const q = new DOMPoint(c.right, c.bottom).matrixTransform(m);
        l = Math.min(l, p.x); t = Math.min(t, p.y); r = Math.max(r, q.x); b = Math.max(b, q.y);
      }
    }
    return l < r ? grown([l, t, r - l, b - t], 160) : data.whole.slice();
  };
  const focus = ids => { // all of them, or the first where they could not be read
    const first = around(ids.slice(0, 1));
    show(readable(around(ids), first[0] + first[2] / 2, first[1] + first[3] / 2));
  };
  const say = text => { at('said').textContent = text; };
  const seen = () => {
    const r = view.getBoundingClientRect();
    if (r.bottom < 80 || r.top > window.innerHeight - 80) view.scrollIntoView({block: 'center'});
  };
  function plain() {
    step = -1;
    clear();
    say('');
    show(data.whole.slice());
    look();
  }
  const look = (i = -1) => { // the facts of a card, or of none
    at('choice').value = i < 0 ? '' : String(i);
    facts(i, i < 0 ? undefined : followers(i));
  };
  const goTo = (n, scrolls = true) => {
    step = (n + data.steps.length) % data.steps.length;
    const one = data.steps[step];
    clear();
    look();
    bright(one.on);
    for (const [id, hex] of Object.entries(one.hues)) {
      for (const g of groups.get(id) || []) {
        g.classList.add('hued');
        g.style.setProperty('--hue', hex);
      }
    }
    show(one.box.slice());
    const button = document.querySelector('[data-step="' + step + '"]');
    button.setAttribute('aria-current', 'step');
    const item = button.closest('li');
    const said = [...item.querySelectorAll(':scope > p')].map(p => p.textContent);
    const place = data.words.step.replace('{n}', step + 1).replace('{all}', data.steps.length);
    say([place + ' ' + item.querySelector('h3').textContent, ...said].join('\n'));
    const legend = item.querySelector('.legend');
    if (legend) at('said').append(legend.cloneNode(true));
    if (scrolls) seen();
  };

  // Facts, and what depends on a segment: all that supply reaches, the nearest first.
  const followers = from => {
    const reached = new Set([from]);
    for (const v of reached) {
      for (const l of data.links) if (l[3] && l[1] === v) reached.add(l[2]);
    }
    reached.delete(from);
    return [...reached];
  };
  const el = (name, text) => {
    const e = document.createElement(name);
    e.textContent = text;
    return e;
  };
  const pick = (i, label) => {
    const b = el('button', label);
    b.type = 'button';
    b.addEventListener('click', () => choose(i));
    return b;
  };
  function facts(i, after) {
    const panel = at('facts');
    panel.replaceChildren();
    if (i < 0) return;
    panel.append(el('h3', data.cards[i].name));
    if (after) dependents(panel, after);
    const list = document.createElement('dl');
    for (const [k, v] of data.cards[i].facts) list.append(el('dt', k), el('dd', v));
    panel.append(list);
  }
  function dependents(panel, after) {
    panel.append(el('p', data.words.dependents));
    if (!after.length) {
      panel.append(el('p', data.words.none));
      return;
    }
    const names = document.createElement('ol');
    names.className = 'hits';
    for (const d of after) {
      const li = document.createElement('li');
      li.append(pick(d, data.cards[d].name));
      names.append(li);
    }
    panel.append(names);
  }
  const withLinks = ids => {
    const on = new Set(ids.map(id => numbers.get(id)));
    const between = data.links.filter(l => l[3] && on.has(l[1]) && on.has(l[2]));
    return ids.concat(between.map(l => l[0]));
  };
  function choose(i, moves = true) {
    step = -1;
    clear();
    look(i);
    const after = followers(i);
    const ids = [i, ...after].map(c => data.cards[c].id);
    bright(withLinks(ids));
    for (const g of groups.get(data.cards[i].id) || []) g.classList.add('chosen');
    say(data.cards[i].name + ' — ' + data.words.dependents + ': ' + after.length);
    if (moves) focus(ids);
  }
  const card = e => {
    const g = e.target.closest && e.target.closest('[data-id]');
    const i = g ? numbers.get(g.getAttribute('data-id')) : undefined;
    return i === undefined ? -1 : i;
  };
  svg.addEventListener('click', e => {
    const i = card(e);
    if (moved < 6 && i >= 0) choose(i, !narrow()); // what one taps on stays where it is
  });
  svg.addEventListener('pointerover', e => {
    const i = card(e);
    if (e.pointerType === 'mouse' && i >= 0 && at('choice').value === '') facts(i);
  });
  at('choice').addEventListener('change', e => {
    if (e.target.value === '') plain(); else choose(Number(e.target.value));
  });
  at('search').addEventListener('input', e => {
    const sought = e.target.value.trim().toLocaleLowerCase();
    const hits = !sought ? [] : data.cards.map((c, i) => [c, i]).filter(([c]) =>
      c.name.toLocaleLowerCase().includes(sought) ||
      c.facts.some(f => f[1].toLocaleLowerCase().includes(sought)));
    const list = at('hits');
    list.replaceChildren();
    for (const [c, i] of hits) {
      const li = document.createElement('li');
      li.append(pick(i, c.name));
      list.append(li);
    }
    at('count').textContent = !sought ? '' : hits.length
      ? data.words.found.replace('{n}', hits.length) : data.words.nothing;
  });

  document.addEventListener('click', e => {
    const b = e.target.closest('button');
    if (!b) return;
    if (b.dataset.step !== undefined) goTo(Number(b.dataset.step));
    if (b.dataset.finding !== undefined) {
      const ids = data.findings[Number(b.dataset.finding)];
      step = -1;
      clear();
      bright(withLinks(ids));
      for (const g of groups.get(ids[0]) || []) g.classList.add('chosen');
      look(numbers.get(ids[0]));
      b.setAttribute('aria-current', 'true');
      say(b.closest('li').querySelector('p').textContent);
      focus(ids);
      view.scrollIntoView({block: 'center'});
    }
    switch (b.dataset.act) {
      case 'in': zoom(0.8); break;
      case 'out': zoom(1.25); break;
      case 'whole': plain(); break;
      case 'previous': goTo(step < 0 ? data.steps.length - 1 : step - 1); break;
      case 'next': goTo(step + 1); break;
    }
  });
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const d of folded) d.open = true;
  });
  window.addEventListener('afterprint', () => { for (const d of folded) d.open = false; });

  document.documentElement.classList.add('live');
  for (const e of document.querySelectorAll('[hidden]')) e.hidden = false;
  view.tabIndex = 0;
  view.setAttribute('role', 'group');
  view.setAttribute('aria-label', document.querySelector('.hint').textContent);
  if (data.first >= 0) goTo(data.first, false);
  open();
  window.addEventListener('resize', () => { if (box === opened) open(); });
})();
