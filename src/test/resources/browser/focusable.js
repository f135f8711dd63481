// Everything on the page that a person may act upon and that is shown, in the order of the document.
() =>
  [
    ...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], [tabindex="0"]',
    ),
  ].filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
