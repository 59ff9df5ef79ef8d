using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Carets;

/// <summary>A file that holds only the piece at the caret, made whole around a name that stands for whatever will be written there.</summary>
internal sealed record ProbeText(string Text, TextSpan Place);
