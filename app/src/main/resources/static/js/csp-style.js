/* bpmn-js 8 writes styles with setAttribute('style', …), which style-src 'self' refuses. Styles set through the CSSOM
   are allowed; load this before such a library, and only on pages that need one. */
(function () {
  var proto = Element.prototype, set = proto.setAttribute, setNs = proto.setAttributeNS;
  proto.setAttribute = function (name, value) {
    if (name === 'style' && this.style) this.style.cssText = value; else set.call(this, name, value);
  };
  proto.setAttributeNS = function (ns, name, value) {
    if (name === 'style' && this.style) this.style.cssText = value; else setNs.call(this, ns, name, value);
  };
})();
