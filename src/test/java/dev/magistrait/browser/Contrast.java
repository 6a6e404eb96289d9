package dev.magistrait.browser;

/** The contrast of text with what it stands on, by the formula of WCAG 2. */
final class Contrast {

    /** Lists texts with less than 4.5 : 1; those in pictures stand on the ground of these. */
    static final String SCRIPT = """
            (() => {
              const rgba = c => (c.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
              const lum = c => { const f = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
                return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
              const ground = e => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
              const bad = new Set();
              let seen = 0;
              for (const e of document.querySelectorAll('main *, header *, footer *')) {
                const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                if (!own || !e.checkVisibility() || e.closest('option, noscript')) continue;
                seen++;
                const s = getComputedStyle(e);
                const a = lum(rgba(e.closest('svg') ? s.fill : s.color)), b = lum(ground(e));
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                if (ratio < 4.5) bad.add(e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + ratio.toFixed(2));
              }
              return seen < 100 ? 'only ' + seen + ' texts seen' : [...bad].join('; ');
            })()
            """;

    private Contrast() {}
}
