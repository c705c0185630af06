"use strict";
// What is folded away on the screen is unfolded on paper.
(function () {
  const open = new Set();
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details.fold:not([open])")) {
      open.add(fold);
      fold.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of open) fold.open = false;
    open.clear();
  });
})();
(function () {
  const list = document.getElementById("scenarios");
  const names = Array.from(list.children).map((item) => item.textContent);
  if (names.length === 1) return;
  const show = (chosen) => {
    for (const panel of document.querySelectorAll("[data-scenario]")) {
      panel.hidden = !(chosen === "0" || panel.dataset.scenario.split(" ").includes(chosen));
    }
    for (const button of list.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
  };
  list.replaceChildren();
  ["All scenarios"].concat(names).forEach((name, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.value = String(index);
    button.textContent = name;
    button.addEventListener("click", () => show(button.value));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  });
  list.classList.add("choices");
  show("0");
})();
