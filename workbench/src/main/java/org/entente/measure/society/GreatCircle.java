package org.entente.measure.society;

/** Distances along the surface of a sphere. */
final class GreatCircle {
    /** The equatorial radius in km, which the published distances between capitals use. */
    private static final double RADIUS = 6378.137;

    private GreatCircle() {}

    /** Km between two places in degrees, by the haversine formula. */
    static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double phi = Math.toRadians(latitude);
        double psi = Math.toRadians(otherLatitude);
        double north = Math.sin((psi - phi) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double h = north * north + Math.cos(phi) * Math.cos(psi) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
