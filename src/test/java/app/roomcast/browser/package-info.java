/** Journeys of people through the portal, in a real Chromium. Page objects find things by role and accessible name, as people and screen readers do. */
package app.roomcast.browser;
