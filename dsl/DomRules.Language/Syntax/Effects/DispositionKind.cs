namespace DomRules.Language.Syntax.Effects;

/// <summary>What becomes of a returned item.</summary>
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
