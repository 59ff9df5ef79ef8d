namespace DomRules.Language.Parsing.Carets;

/// <summary>What a keyword would be at the caret, as far as that matters for whether it is offered.</summary>
internal enum WordRole
{
    Other,

    /// <summary>The first word of a member of a block.</summary>
    Member,

    /// <summary>The first word of an effect.</summary>
    Effect,
    Unit,
    Block,
    Sign,
}
