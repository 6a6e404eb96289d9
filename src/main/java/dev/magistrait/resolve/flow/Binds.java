package dev.magistrait.resolve.flow;

import java.util.Map;

/**
 * What a call gives to the type parameters of a function.
 *
 * @param types by the parameter's name
 * @param variables the variable that the argument starts from which told the type
 */
record Binds(Map<String, Known> types, Map<String, String> variables) {

    static final Binds NOTHING = new Binds(Map.of(), Map.of());
}
