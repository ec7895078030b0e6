/* bpmn-js 8 writes styles with setAttribute('style', …) and in templates, which style-src 'self' refuses. Styles set
   through the CSSOM are allowed; load this before such a library, and only on pages that need one. */
(function () {
  var proto = Element.prototype, set = proto.setAttribute, setNs = proto.setAttributeNS;
  var inner = Object.getOwnPropertyDescriptor(proto, 'innerHTML');
  proto.setAttribute = function (name, value) {
    if (name === 'style' && this.style) this.style.cssText = value; else set.call(this, name, value);
  };
  proto.setAttributeNS = function (ns, name, value) {
    if (name === 'style' && this.style) this.style.cssText = value; else setNs.call(this, ns, name, value);
  };
  Object.defineProperty(proto, 'innerHTML', {
    configurable: true,
    enumerable: inner.enumerable,
    get: inner.get,
    set: function (html) {
      inner.set.call(this, String(html).replace(/(<[^>]*?\s)style=/g, '$1data-css='));
      this.querySelectorAll('[data-css]').forEach(function (element) {
        element.style.cssText = element.dataset.css;
        element.removeAttribute('data-css');
      });
    }
  });
})();
