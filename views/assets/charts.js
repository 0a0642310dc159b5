/* Draws the area profile with chart.js, from the data in the page. Without it the cards say the same. */
(() => {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const names = {
    participation: '--delaktighet',
    influence: '--inflytande',
    accessibility: '--tillganglighet',
  };

  /* Sides of a comparison, told apart by their lightness. */
  const shades = ['--pine', '--line-strong', '--pine-tint'];

  for (const canvas of document.querySelectorAll('canvas[data-chart]')) {
    const { bars, groups, ticks } = JSON.parse(canvas.dataset.chart);
    canvas.closest('figure').hidden = false;
    if (groups) canvas.parentElement.style.height = `${6 + bars.length * (1.5 + 1.4 * groups.length)}rem`;
    else canvas.parentElement.classList.add(bars.length > 8 ? 'tall' : 'low');
    let chart = draw(canvas, { bars, groups, ticks });
    dark.addEventListener('change', () => {
      chart.destroy();
      chart = draw(canvas, { bars, groups, ticks });
    });
  }

  /* What is sure, and beside it those who may be on either side: only an edge. */
  function datasets(bars, groups, token) {
    if (!groups) {
      const colours = bars.map((bar) => token(names[bar.area] ?? '--pine'));
      return pairOf('', bars, colours, colours, token);
    }
    return groups.flatMap((group, i) =>
      pairOf(
        group,
        bars.map(({ sides }) => sides[i]),
        token(shades[i]),
        token('--ink'),
        token,
      ),
    );
  }

  function pairOf(label, sides, fill, edge, token) {
    const both = { label, stack: label, borderColor: edge, maxBarThickness: 26 };
    return [
      {
        ...both,
        data: sides.map(({ low }) => low ?? null),
        backgroundColor: fill,
        borderWidth: label ? 1 : 0,
      },
      {
        ...both,
        data: sides.map(({ low, high }) => (high === undefined ? null : high - low)),
        backgroundColor: token('--card'),
        borderWidth: label ? 1 : 2,
      },
    ];
  }

  function draw(canvas, { bars, groups, ticks }) {
    const style = getComputedStyle(document.documentElement);
    const token = (name) => style.getPropertyValue(name).trim();
    const isNarrow = canvas.parentElement.clientWidth < 400;
    const font = { family: style.fontFamily, size: isNarrow ? 13 : 15 };
    const ink = token('--ink');
    const wordsAt = ({ dataIndex, datasetIndex }) =>
      groups ? bars[dataIndex].sides[Math.floor(datasetIndex / 2)].words : bars[dataIndex].words;
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: bars.map((bar) => lines(bar.title, isNarrow ? 12 : 18)),
        datasets: datasets(bars, groups, token),
      },
      options: {
        indexAxis: 'y',
        animation: calm.matches ? false : { duration: 400 },
        maintainAspectRatio: false,
        plugins: {
          legend: {
            display: groups !== undefined,
            onClick: () => {},
            labels: { color: ink, font, filter: ({ datasetIndex }) => datasetIndex % 2 === 0 },
          },
          tooltip: { callbacks: { label: wordsAt } },
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
