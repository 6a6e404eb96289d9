(function () {
  'use strict';

  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = selector => document.querySelector(selector);

  function make(name, text, attributes) {
    const element = document.createElement(name);
    element.textContent = text || '';
    Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  /* Whatever an address in the page leads to is opened. */
  function open(hash) {
    const target = hash.length > 1 && document.getElementById(hash.slice(1));
    if (!target) {
      return;
    }
    if (target.tagName === 'DETAILS') {
      target.open = true;
      if (target.hidden) {
        one('.find').reset();
      }
    }
    if (target.classList.contains('trait')) {
      target.querySelector('h3').focus({ preventScroll: true });
    }
  }
  window.addEventListener('hashchange', () => open(location.hash));

  /* The inventory. */
  const form = one('.filters');
  const table = one('.inventory');
  const FIELDS = { crate: 1, current: 2, verdict: 3, course: 4, dispatch: 5, confidence: 9 };
  const body = table.tBodies[0];
  const rows = Array.from(body.rows).map(row => {
    const entry = { row: row, values: { row: row.dataset.row }, cells: Array.from(row.cells, c => c.textContent) };
    Object.entries(FIELDS).forEach(([name, index]) => { entry.values[name] = entry.cells[index]; });
    entry.text = (row.dataset.path + ' ' + entry.cells[1]).toLowerCase();
    return entry;
  });

  function filter() {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = all('select', form).filter(s => s.value).map(s => [s.name, s.value]);
    let shown = 0;
    rows.forEach(entry => {
      const fits = words.every(w => entry.text.includes(w)) && wanted.every(([name, value]) => entry.values[name] === value);
      entry.row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    one('.shown').textContent = shown + ' of ' + rows.length + (rows.length === 1 ? ' trait' : ' traits');
  }

  function sort(head, index, numbers) {
    const down = head.getAttribute('aria-sort') === (numbers ? 'descending' : 'ascending');
    const descending = numbers ? !down : down;
    all('th', table.tHead).forEach(th => th.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const compare = numbers
      ? (a, b) => a.cells[index] - b.cells[index]
      : (a, b) => a.cells[index] < b.cells[index] ? -1 : a.cells[index] > b.cells[index] ? 1 : 0;
    rows.sort((a, b) => descending ? compare(b, a) : compare(a, b));
    const sorted = document.createDocumentFragment();
    rows.forEach(entry => sorted.append(entry.row));
    body.append(sorted);
  }

  all('th', table.tHead).forEach((head, index) => {
    const button = make('button', head.textContent, { type: 'button' });
    head.replaceChildren(button);
    button.addEventListener('click', () => sort(head, index, head.dataset.sort === 'number'));
  });
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  filter();

  /* The findings. */
  const find = one('.find');
  const found = all('.finding').map(finding => ({ finding: finding, group: finding.closest('.rulegroup'), values: finding.dataset, text: finding.textContent.toLowerCase() }));

  function sift() {
    const words = find.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = all('select', find).filter(s => s.value).map(s => [s.name, s.value]);
    const groups = new Set();
    let shown = 0;
    found.forEach(entry => {
      const fits = words.every(w => entry.text.includes(w)) && wanted.every(([name, value]) => entry.values[name] === value);
      entry.finding.hidden = !fits;
      if (fits) {
        shown++;
        groups.add(entry.group);
      }
    });
    all('.rulegroup').forEach(group => { group.hidden = !groups.has(group); });
    find.querySelector('.shown').textContent = shown + ' of ' + found.length + (found.length === 1 ? ' finding' : ' findings');
  }

  if (find) {
    find.hidden = false;
    find.addEventListener('input', sift);
    find.addEventListener('submit', event => event.preventDefault());
    find.addEventListener('reset', () => setTimeout(sift));
    sift();
  }

  /* Numbers elsewhere lead to the traits that they count. */
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) {
      return;
    }
    const named = link.dataset.filter ? [[link.dataset.filter, link.dataset.value]] : Object.entries(link.dataset);
    const wanted = named.filter(([name]) => name in FIELDS || name === 'row');
    if (wanted.length > 0) {
      form.reset();
      wanted.forEach(([name, value]) => { form.elements[name].value = value; });
      filter();
    }
    if (link.dataset.graph) {
      graph.show(link.dataset.graph);
    }
    if (link.getAttribute('href') === location.hash) {
      open(location.hash);
    }
  });

  /* The graph. */
  const MOST_TRAITS = 80;
  const MOST_SITES = 120;
  const KINDS = { impl: ['implementor', 'implementors'], dyn: ['use as a trait object', 'uses as a trait object'], bound: ['use in bounds', 'uses in bounds'], send: ['place where a future must be Send', 'places where futures must be Send'] };

  const graph = (function () {
    const data = JSON.parse(one('#graph-data').textContent);
    const canvas = one('#canvas');
    const chosen = one('#chosen');
    const tools = one('.tools');
    const focus = tools.querySelector('select');
    const byCrate = data.crates.map((_, crate) => data.traits.filter(t => t.crate === crate));
    let cy = null;
    let opened = new Set(data.traits.length <= MOST_TRAITS ? data.crates.keys() : []);

    const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

    const brief = place => place.length <= 44 ? place : '…' + place.slice(place.length - 43).replace(/^[^/]*(?=\/)/, '');

    function style() {
      const edge = (kind, tint, line) => ({ selector: 'edge.' + kind, style: { 'line-color': colour(tint), 'line-style': line } });
      return [
        { selector: 'node', style: {
          'label': 'data(label)', 'font-size': 13, 'font-family': getComputedStyle(document.body).fontFamily, 'color': colour('ink'),
          'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 6, 'width': 14, 'height': 14,
          'background-color': colour('soft'), 'text-max-width': 260, 'text-wrap': 'ellipsis',
          'text-background-color': colour('paper'), 'text-background-opacity': .85, 'text-background-padding': 2 } },
        { selector: 'node.crate', style: { 'shape': 'round-rectangle', 'width': 18, 'height': 18, 'text-halign': 'left', 'text-margin-x': -6, 'font-weight': 'bold', 'background-color': colour('ink') } },
        ...['native', 'native-send', 'async-trait', 'trait-variant', 'associated-type', 'none']
          .map(m => ({ selector: 'node.m-' + m, style: { 'background-color': colour('m-' + m) } })),
        { selector: 'node.centre', style: { 'text-halign': 'center', 'text-valign': 'top', 'text-margin-x': 0, 'text-margin-y': -8, 'font-weight': 'bold' } },
        { selector: 'node.site', style: { 'width': 8, 'height': 8, 'font-size': 12 } },
        { selector: 'node:selected', style: { 'border-width': 3, 'border-color': colour('link') } },
        { selector: 'edge', style: { 'width': 1.5, 'line-color': colour('line'), 'curve-style': 'straight', 'opacity': .8 } },
        { selector: 'edge.link', style: { 'width': 'data(weight)', 'curve-style': 'bezier', 'control-point-step-size': 24, 'target-arrow-shape': 'triangle', 'arrow-scale': .8, 'opacity': .6, 'line-color': colour('soft'), 'target-arrow-color': colour('soft') } },
        edge('impl', 'm-native', 'solid'), edge('dyn', 'm-async-trait', 'dashed'), edge('bound', 'm-native-send', 'dotted'), edge('send', 'm-trait-variant', 'solid')
      ];
    }

    const node = (id, label, classes, x, y) => ({ group: 'nodes', data: { id: id, label: label }, classes: classes, position: { x: x, y: y } });
    const edge = (source, target, classes) => ({ group: 'edges', data: { source: source, target: target }, classes: classes });
    /* Between packages: the more places, the thicker. */
    function links() {
      const weight = count => 1.5 + 1.5 * Math.log2(count);
      return data.links.flatMap(l => [['need', l.dependency ? 1 : 0], ['dyn', l.dyn], ['impl', l.impls]]
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => ({ group: 'edges', data: { source: 'c' + l.from, target: 'c' + l.to, weight: weight(count) }, classes: 'link ' + kind })));
    }
    const traitNode = (trait, x, y) => node('t' + trait.number, trait.name, 'trait m-' + trait.mechanism, x, y);

    /* Crates stand in columns, each beside its traits. */
    function overview() {
      const elements = [];
      const lines = byCrate.reduce((n, t, c) => n + (opened.has(c) ? t.length : 1) + 1, 0);
      const tallest = opened.size > 0 ? Math.max(16, Math.ceil(Math.sqrt(lines) * 2.4)) : Math.max(12, Math.ceil(lines / 3));
      const wide = opened.size > 0 ? 620 : 320;
      let column = 0, line = 0;
      byCrate.forEach((traits, crate) => {
        const shown = opened.has(crate) ? traits : [];
        const height = Math.max(1, shown.length);
        if (line > 0 && line + height > tallest) {
          column++;
          line = 0;
        }
        const x = column * wide;
        elements.push(node('c' + crate, data.crates[crate] + ' (' + traits.length + ')', 'crate', x, (line + (height - 1) / 2) * 28));
        shown.forEach((trait, i) => elements.push(traitNode(trait, x + 170, (line + i) * 28), edge('c' + crate, 't' + trait.number, '')));
        line += height + 1;
      });
      return elements.concat(links());
    }

    /* One trait between its crate and all that has to do with it. */
    function around(trait) {
      const sites = Object.keys(KINDS).map(kind => [kind, trait.sites.filter(s => s[0] === kind)]).filter(([, of]) => of.length > 0);
      const elements = [];
      let line = 0;
      sites.forEach(([kind, of]) => {
        of.slice(0, MOST_SITES).forEach((site, i) => {
          const id = kind + i;
          elements.push(node(id, site[1] + '  ' + brief(site[2]), 'site', 460, line++ * 24), edge('t' + trait.number, id, kind));
        });
        if (of.length > MOST_SITES) {
          elements.push(node(kind + 'more', 'and ' + (of.length - MOST_SITES) + ' more', 'site', 460, line++ * 24), edge('t' + trait.number, kind + 'more', kind));
        }
        line++;
      });
      const middle = Math.max(0, line - 2) * 12;
      elements.unshift(node('c' + trait.crate, data.crates[trait.crate], 'crate', 0, middle), node('t' + trait.number, trait.name, 'trait centre m-' + trait.mechanism, 190, middle), edge('c' + trait.crate, 't' + trait.number, ''));
      return elements;
    }

    function draw() {
      const trait = data.traits[focus.value - 1];
      const elements = trait ? around(trait) : overview();
      if (!cy) {
        cy = cytoscape({ container: canvas, style: style(), minZoom: .05, maxZoom: 3, autoungrabify: true, boxSelectionEnabled: false });
        cy.on('tap', 'node', event => tapped(event.target.id()));
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => cy.style(style()));
      }
      cy.elements().remove();
      cy.add(elements);
      fit();
    }

    function fit() {
      cy.resize();
      cy.fit(undefined, 24);
      if (cy.zoom() > 1.2) {
        cy.zoom(1.2);
        cy.center();
      }
    }

    function tapped(id) {
      const number = Number(id.slice(1));
      if (/^t\d+$/.test(id)) {
        show(number);
      } else if (/^c\d+$/.test(id)) {
        focus.value = '';
        if (!opened.delete(number)) {
          opened.add(number);
        }
        draw();
        tellCrate(number);
      }
    }

    function list(entries, most) {
      const items = make('ul');
      entries.slice(0, most).forEach(entry => items.append(entry));
      if (entries.length > most) {
        items.append(make('li', 'and ' + (entries.length - most) + ' more'));
      }
      return items;
    }

    function tellLinks(crate) {
      const said = l => [l.dependency && 'depends', l.dyn && l.dyn + ' as dyn', l.impls && l.impls + ' impls'].filter(Boolean).join(', ');
      const own = data.links.filter(l => l.from === crate).map(l => make('li', '→ ' + data.crates[l.to] + ': ' + said(l)))
        .concat(data.links.filter(l => l.to === crate).map(l => make('li', '← ' + data.crates[l.from] + ': ' + said(l))));
      return own.length > 0 ? [make('p', 'Other packages'), list(own, 100)] : [];
    }

    function tellCrate(crate) {
      const entries = byCrate[crate].map(trait => {
        const item = make('li');
        const button = make('button', trait.name, { type: 'button' });
        button.addEventListener('click', () => show(trait.number));
        item.append(button, ' ' + trait.verdict);
        return item;
      });
      chosen.replaceChildren(make('h3', data.crates[crate]), list(entries, 200), ...tellLinks(crate));
    }

    function tellTrait(trait) {
      const head = make('h3');
      head.append(make('a', trait.path, { href: '#t' + trait.number }));
      chosen.replaceChildren(head, make('p', 'Verdict: ' + trait.verdict));
      Object.entries(KINDS).forEach(([kind, title]) => {
        const of = trait.sites.filter(s => s[0] === kind);
        if (of.length > 0) {
          chosen.append(make('p', of.length + ' ' + title[of.length === 1 ? 0 : 1]), list(of.map(s => make('li', s[1] + ' — ' + s[2])), 50));
        }
      });
    }

    function show(number) {
      focus.value = String(number);
      draw();
      const trait = data.traits[focus.value - 1];
      if (trait) {
        tellTrait(trait);
      }
    }

    const moves = {
      ArrowLeft: () => cy.panBy({ x: 60, y: 0 }), ArrowRight: () => cy.panBy({ x: -60, y: 0 }),
      ArrowUp: () => cy.panBy({ x: 0, y: 60 }), ArrowDown: () => cy.panBy({ x: 0, y: -60 }),
      '+': () => zoom(1.25), '-': () => zoom(.8)
    };
    const zoom = by => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });

    tools.hidden = false;
    focus.addEventListener('change', () => show(focus.value));
    tools.addEventListener('click', event => {
      const what = event.target.dataset.do;
      if (what && cy) {
        (what === 'in' ? () => zoom(1.25) : what === 'out' ? () => zoom(.8) : fit)();
      }
    });
    canvas.addEventListener('keydown', event => {
      if (cy && moves[event.key]) {
        event.preventDefault();
        moves[event.key]();
      }
    });
    new IntersectionObserver((seen, watch) => {
      if (seen.some(s => s.isIntersecting)) {
        watch.disconnect();
        if (!cy) {
          draw();
        }
      }
    }, { rootMargin: '200px' }).observe(canvas);
    return { show: show, state: () => cy && { nodes: cy.nodes().length, edges: cy.edges().length, labels: cy.nodes().map(n => n.data('label')), at: id => cy.getElementById(id).renderedPosition() } };
  })();
  one('#canvas').magistrait = graph;

  /* On paper the gravest findings stand open, and so does what a plan says to mind. */
  let shut = [];
  window.addEventListener('beforeprint', () => {
    const grave = all('.finding:not([open])').filter(f => f.querySelector('summary .level.error'));
    shut = grave.concat(all('.steps details:not([open])'));
    shut.forEach(f => { f.open = true; });
  });
  window.addEventListener('afterprint', () => shut.forEach(f => { f.open = false; }));

  open(location.hash);
})();
