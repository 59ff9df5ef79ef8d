namespace DomRules.Engine.Life;

/// <summary>An event that does not fit the state: whoever made it has an error.</summary>
internal static class Defect
{
    internal static InvalidOperationException Of(FormattableString what) => new(PlainText.Of(what));
}
