/** What {@code bin/bench} measures: every figure beside a reference of the same run, because machines differ and are shared. */
package app.roomcast.bench;
