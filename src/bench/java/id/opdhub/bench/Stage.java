package id.opdhub.bench;

import id.opdhub.bench.Comparison.Side;

/** A stage of the hub, by the route that feeds it. */
record Stage(HubUnderMeasure hub, String route) implements Side {

    @Override
    public void go() {
        hub.go(route);
    }

    @Override
    public void rest() {
        hub.rest(route);
    }
}
