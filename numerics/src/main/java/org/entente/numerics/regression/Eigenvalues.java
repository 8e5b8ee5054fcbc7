package org.entente.numerics.regression;

/** Eigenvalues of small symmetric matrices by Jacobi rotations (Golub & Van Loan, "Matrix Computations", §8.5). */
final class Eigenvalues {
    private static final int MOST_SWEEPS = 60;

    private Eigenvalues() {}

    /** Sets negative eigenvalues to 0, in place; whether there were any but for rounding. */
    static boolean raiseNegative(double[][] matrix) {
        int size = matrix.length;
        double[][] scaled = new double[size][size];
        double[][] diagonal = new double[size][];
        for (int i = 0; i < size; i++) {
            diagonal[i] = matrix[i].clone();
        }
        double[][] vectors = rotate(diagonal);
        double largest = 0;
        double least = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, diagonal[i][i]);
            least = Math.min(least, diagonal[i][i]);
        }
        if (least >= -1e-12 * largest) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    scaled[i][j] += vectors[i][k] * Math.max(0, diagonal[k][k]) * vectors[j][k];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(scaled[i], 0, matrix[i], 0, size);
        }
        return true;
    }

    /** Makes a symmetric matrix diagonal and gives the vectors, one a column. */
    static double[][] rotate(double[][] a) {
        int size = a.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    double bound = 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q]));
                    if (Math.abs(a[p][q]) > bound && a[p][q] != 0) {
                        off++;
                        rotate(a, vectors, p, q);
                    }
                }
            }
            if (off == 0) {
                break;
            }
        }
        return vectors;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(1 + theta * theta));
        double cosine = 1 / Math.sqrt(1 + t * t);
        double sine = t * cosine;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = cosine * left - sine * right;
            a[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < a.length; k++) {
            double left = a[p][k];
            double right = a[q][k];
            a[p][k] = cosine * left - sine * right;
            a[q][k] = sine * left + cosine * right;
            left = vectors[k][p];
            right = vectors[k][q];
            vectors[k][p] = cosine * left - sine * right;
            vectors[k][q] = sine * left + cosine * right;
        }
    }
}
