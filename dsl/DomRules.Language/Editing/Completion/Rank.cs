namespace DomRules.Language.Editing.Completion;

/// <summary>How well an offer fits; the best first.</summary>
internal enum Rank
{
    /// <summary>Just what the other side expects.</summary>
    Fits = 1,

    /// <summary>A word of the language that must or may come next.</summary>
    Word = 3,

    /// <summary>Something that may lead to what is expected.</summary>
    MayLead = 5,

    /// <summary>Known there, of another type.</summary>
    OtherType = 7,
    Sign = 9,
}
