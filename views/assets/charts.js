/* Draws the area profile with chart.js, from the data in the page. Without it the cards say the same. */
(() => {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const names = {
    participation: '--delaktighet',
    influence: '--inflytande',
    accessibility: '--tillganglighet',
  };

  for (const canvas of document.querySelectorAll('canvas[data-chart]')) {
    const { bars, axis } = JSON.parse(canvas.dataset.chart);
    canvas.closest('figure').hidden = false;
    canvas.parentElement.classList.add(bars.length > 8 ? 'tall' : 'low');
    let chart = draw(canvas, bars, axis);
    dark.addEventListener('change', () => {
      chart.destroy();
      chart = draw(canvas, bars, axis);
    });
  }

  function draw(canvas, bars, axis) {
    const style = getComputedStyle(document.documentElement);
    const token = (name) => style.getPropertyValue(name).trim();
    const font = { family: style.fontFamily, size: 15 };
    const ink = token('--ink');
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: bars.map((bar) => bar.title),
        datasets: [
          {
            data: bars.map((bar) => bar.score),
            backgroundColor: bars.map((bar) => token(names[bar.area] ?? '--pine')),
            borderRadius: 5,
            maxBarThickness: 26,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        animation: calm.matches ? false : { duration: 400 },
        maintainAspectRatio: false,
        plugins: { legend: { display: false } },
        scales: {
          x: {
            min: 0,
            max: 100,
            title: { display: true, text: axis, color: ink, font },
            ticks: { color: ink, font },
            grid: { color: token('--line') },
          },
          y: { ticks: { color: ink, font }, grid: { display: false } },
        },
      },
    });
  }
})();
