namespace DomRules.Language.Syntax.Effects;

/// <summary>What a cap counts.</summary>
public enum CapMeasure
{
    Amount,
    Lines,
    Units,
}
