/* ECharts in one look: every element with data-chart-url fetches an ECharts option without colours, or has it as JSON in
   data-chart. A series names its
   tone (a token: primary, f1–f4, s1–s5, ok, warn, bad, mute). Tooltips are rich text, because HTML tooltips need inline
   styles; no animation, so that print and screenshots are whole. */
(function () {
  var css = getComputedStyle(document.documentElement);
  var token = function (name) { return css.getPropertyValue('--tc-' + name).trim(); };
  var font = token('font'), ink2 = token('ink-2'), ink3 = token('ink-3');
  var STATES = { ok: 'ok-mark', warn: 'warn-mark', bad: 'bad-mark', mute: 'mute-mark' };
  var SERIES = ['s1', 's2', 's3', 's4', 's5'];
  var BASE = {
    animation: false,
    textStyle: { fontFamily: font, color: ink2, fontSize: 12 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: 'rect', textStyle: { color: ink2 } },
    tooltip: { renderMode: 'richText', trigger: 'axis', confine: true, valueFormatter: function (v) { return v == null ? '—' : v.toLocaleString('en-US'); } }
  };

  function axis(given) {
    if (!given) return given;
    if (Array.isArray(given)) return given.map(axis);
    var numbers = given.type === 'value' ? { formatter: function (v) { return v.toLocaleString('en-US') + (given.unit || ''); } } : {};
    return Object.assign({
      axisLine: { show: given.type !== 'value', lineStyle: { color: token('line-strong') } },
      axisTick: { show: false },
      splitLine: { show: given.type === 'value', lineStyle: { color: token('line') } }
    }, given, { axisLabel: Object.assign({ color: ink3, fontSize: 12 }, numbers, given.axisLabel) });
  }

  function series(given, index) {
    var colour = token(STATES[given.tone] || given.tone || SERIES[index % SERIES.length]);
    var own = { itemStyle: Object.assign({ color: colour }, given.itemStyle), lineStyle: Object.assign({ color: colour, width: 2 }, given.lineStyle) };
    if (given.type === 'bar') own.barMaxWidth = 22;
    if (given.type === 'line' && given.symbol === undefined) own.symbol = 'none';
    return Object.assign({}, given, own);
  }

  function draw(box, option) {
    var chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption(Object.assign({}, BASE, option, {
      xAxis: axis(option.xAxis), yAxis: axis(option.yAxis), series: (option.series || []).map(series)
    }));
    addEventListener('resize', function () { chart.resize(); });
    box.dataset.ready = 'true';
  }

  document.querySelectorAll('[data-chart]').forEach(function (box) { draw(box, JSON.parse(box.dataset.chart)); });

  document.querySelectorAll('[data-chart-url]').forEach(function (box) {
    fetch(box.dataset.chartUrl, { credentials: 'same-origin' })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
      .then(function (option) { draw(box, option); })
      .catch(function (error) { box.dataset.ready = 'failed'; console.error(error); });
  });
})();
