namespace DomRules.Language.Syntax.Effects;

/// <summary>When the money goes back.</summary>
public enum RefundTiming
{
    Scan,
    Inspection,
}
