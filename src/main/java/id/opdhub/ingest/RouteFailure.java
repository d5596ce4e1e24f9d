package id.opdhub.ingest;

/** A folder's route did not come to its end. */
class RouteFailure extends RuntimeException {

    private final String route;

    RouteFailure(String route, Throwable cause) {
        super("route " + route + " failed", cause);
        this.route = route;
    }

    String route() {
        return route;
    }
}
