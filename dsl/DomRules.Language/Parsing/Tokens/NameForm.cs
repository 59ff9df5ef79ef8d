namespace DomRules.Language.Parsing.Tokens;

/// <summary>What a text is as a name.</summary>
internal enum NameForm
{
    /// <summary>No name at all.</summary>
    None,

    /// <summary>A name as it stands.</summary>
    Plain,

    /// <summary>A name in back-quotes.</summary>
    Quoted,

    /// <summary>A word of the language, which is a name only in back-quotes.</summary>
    Keyword,
}
