package io.github.nnmaven.corpus.fit;

/** Implied normal volatility near the money, in the spirit of SABR: α, ρ, ν for β = 0. */
public class Sabr {
    private final double forward = 0.03;
    private final double maturity = 2;

    public double volatility(double strike, double[] p) {
        double alpha = p[0];
        double rho = p[1];
        double nu = p[2];
        double z = nu / alpha * (forward - strike);
        double factor = 1 + (2 - 3 * rho * rho) / 24 * nu * nu * maturity;
        return alpha * ratio(z, rho) * factor;
    }

    /** By α, ρ, ν. */
    public double[] sensitivities(double strike, double[] p) {
        double alpha = p[0];
        double rho = p[1];
        double nu = p[2];
        double z = nu / alpha * (forward - strike);
        double factor = 1 + (2 - 3 * rho * rho) / 24 * nu * nu * maturity;
        double r = ratio(z, rho);
        double root = Math.sqrt(1 - 2 * rho * z + z * z);
        double u = (root + z - rho) / (1 - rho);
        double chi = Math.log(u);
        double chiZ = 1 / root;
        double chiRho = (-z / root - 1) / (root + z - rho) + 1 / (1 - rho);
        double rZ = 1 / chi - z * chiZ / (chi * chi);
        double rRho = -z * chiRho / (chi * chi);
        double zAlpha = -z / alpha;
        double zNu = (forward - strike) / alpha;
        return new double[] {
            r * factor + alpha * rZ * zAlpha * factor,
            alpha * rRho * factor + alpha * r * factorByRho(rho, nu),
            alpha * rZ * zNu * factor + alpha * r * (2 - 3 * rho * rho) / 12 * nu * maturity
        };
    }

    protected double factorByRho(double rho, double nu) {
        return -rho / 4 * nu * nu * maturity;
    }

    private static double ratio(double z, double rho) {
        double root = Math.sqrt(1 - 2 * rho * z + z * z);
        return z / Math.log((root + z - rho) / (1 - rho));
    }

    /** The correction factor taken for independent of ρ. */
    public static class FactorConstant extends Sabr {
        @Override
        protected double factorByRho(double rho, double nu) {
            return 0;
        }
    }
}
