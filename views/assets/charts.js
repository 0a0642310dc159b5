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
    const { bars, ticks } = JSON.parse(canvas.dataset.chart);
    canvas.closest('figure').hidden = false;
    canvas.parentElement.classList.add(bars.length > 8 ? 'tall' : 'low');
    let chart = draw(canvas, { bars, ticks });
    dark.addEventListener('change', () => {
      chart.destroy();
      chart = draw(canvas, { bars, ticks });
    });
  }

  /* What is sure, and beside it those who may be on either side: only an edge. */
  function datasets(bars, token) {
    const borderColor = bars.map((bar) => token(names[bar.area] ?? '--pine'));
    const both = { borderColor, maxBarThickness: 26 };
    return [
      { ...both, data: bars.map(({ low }) => low), backgroundColor: borderColor, borderWidth: 0 },
      {
        ...both,
        data: bars.map(({ low, high }) => high - low),
        backgroundColor: token('--card'),
        borderWidth: 2,
      },
    ];
  }

  function draw(canvas, { bars, ticks }) {
    const style = getComputedStyle(document.documentElement);
    const token = (name) => style.getPropertyValue(name).trim();
    const isNarrow = canvas.parentElement.clientWidth < 400;
    const font = { family: style.fontFamily, size: isNarrow ? 13 : 15 };
    const ink = token('--ink');
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: bars.map((bar) => lines(bar.title, isNarrow ? 12 : 18)),
        datasets: datasets(bars, token),
      },
      options: {
        indexAxis: 'y',
        animation: calm.matches ? false : { duration: 400 },
        maintainAspectRatio: false,
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { label: ({ dataIndex }) => bars[dataIndex].words } },
        },
        scales: {
          x: {
            min: 0,
            max: 1,
            stacked: true,
            ticks: { color: ink, font, stepSize: 0.5, callback: (share) => ticks[share * 2] },
            grid: { color: token('--line') },
          },
          y: { stacked: true, ticks: { color: ink, font, autoSkip: false }, grid: { display: false } },
        },
      },
    });
  }

  /* A long name on several lines, so that a narrow screen has room for bars. */
  function lines(title, most) {
    const all = [];
    for (const word of title.split(' ')) {
      const longer = `${all[all.length - 1]} ${word}`;
      if (all.length > 0 && longer.length <= most) all[all.length - 1] = longer;
      else all.push(word);
    }
    return all;
  }
})();
