"use strict";
(function () {
  const list = document.getElementById("scenarios");
  const names = Array.from(list.children).map((item) => item.textContent);
  if (names.length === 1) return;
  const show = (chosen) => {
    for (const panel of document.querySelectorAll("[data-scenario]")) {
      panel.hidden = !(chosen === "0" || panel.dataset.scenario === chosen);
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
