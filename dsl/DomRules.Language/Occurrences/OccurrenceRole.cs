namespace DomRules.Language.Occurrences;

/// <summary>What a text does with a name.</summary>
public enum OccurrenceRole
{
    /// <summary>It says what the name means.</summary>
    Declares,

    /// <summary>It declares the name anew in a lower layer, in the place of the one that is meant.</summary>
    Redefines,

    /// <summary>It states a parent's rule anew.</summary>
    Overrides,

    /// <summary>It takes a parent's rule out.</summary>
    Disables,

    /// <summary>It says what holds where the fact is missing.</summary>
    Assumes,

    /// <summary>It uses the name.</summary>
    Refers,
}
