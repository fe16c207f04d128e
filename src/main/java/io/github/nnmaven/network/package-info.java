/**
 * Layers, activations, losses and initializers: values forward, gradients backward, one formula per class. Start at
 * {@link io.github.nnmaven.network.Network}.
 *
 * <p><b>Notation</b> of <i>Understanding Deep Learning</i> (S. Prince), chapter 7. Matrices are features × examples:
 * one <em>column</em> an example. {@code Ω_k} is the weight matrix (units × inputs) and {@code β_k} the bias column of
 * linear layer {@code k}, counted from 0; {@code f_k = β_k + Ω_k·h_k} its output (the pre-activations); {@code h_k} the
 * input of linear layer {@code k}, so that {@code h_0} is the input of the network. {@code G} is always the gradient of
 * the loss with respect to the output of a layer (the upstream gradient); a gradient has the shape of what it belongs to.
 *
 * <p>Layers hold no values and remember nothing: {@link io.github.nnmaven.network.Layer#forward} gets the parameters and
 * returns the output together with its way back, so passes may run in parallel.
 *
 * <p><b>Elementary functions</b> are those of Commons Math's {@code FastMath}: pure Java, so they give the same bits on
 * every platform, which {@link Math} does not promise. Measured against 200 bits: exp, expm1, log, sin and cos within 0.51
 * ulp, log1p within 0.93, tanh within 2 ({@link StrictMath}: 0.73–0.83 and 1.7, also the same everywhere, no faster for exp).
 *
 * <p><b>One more activation</b> is a final class here that implements {@link io.github.nnmaven.network.Activation}, a line
 * where its name is registered (package {@code assembly}), and a line each in {@code activations.py}, which makes its golden
 * numbers, and in {@code ActivationTest}. Losses ({@link io.github.nnmaven.network.LossTerm}, or {@link
 * io.github.nnmaven.network.Loss} when outputs belong together) and initializers alike.
 *
 * <p>Knows {@code random} and Commons Math, and no other package of ours.
 */
@NullMarked
package io.github.nnmaven.network;

import org.jspecify.annotations.NullMarked;
