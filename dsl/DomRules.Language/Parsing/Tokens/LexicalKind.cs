namespace DomRules.Language.Parsing.Tokens;

/// <summary>What a token is, whatever it means where it stands.</summary>
internal enum LexicalKind
{
    Keyword,
    Name,
    Number,
    Moment,
    Text,
    Sign,
    Bracket,
    Comment,
    Documentation,

    /// <summary>What is not the language.</summary>
    Foreign,
}
