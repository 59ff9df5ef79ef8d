namespace DomRules.Language.Syntax.Effects;

public enum CapMeasure
{
    Amount,
    Lines,
    Units,
}
