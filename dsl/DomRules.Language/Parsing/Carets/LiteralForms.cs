namespace DomRules.Language.Parsing.Carets;

/// <summary>Which literals may stand at a caret.</summary>
[Flags]
internal enum LiteralForms
{
    None = 0,
    Number = 1,
    Text = 2,
    Date = 4,
    Time = 8,
    Currency = 16,
}
