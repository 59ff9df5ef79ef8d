namespace DomRules.Language.Syntax.Effects;

public enum DispositionKind
{
    Restock,
    Inspect,
    Refurbish,
    Liquidate,
    Donate,
    Destroy,
    KeepIt,
}
