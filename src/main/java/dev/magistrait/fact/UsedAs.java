package dev.magistrait.fact;

/** That some use of the trait, or of a subtrait, is of the form. Derived; every use is a reason of its own. */
@Derived
public record UsedAs(TraitId trait, Form form) implements Fact {

    /** The two ways to call a trait's methods. */
    public enum Form {
        STATIC,
        DYN
    }

    public boolean dyn() {
        return form == Form.DYN;
    }
}
