namespace DomRules.Language.Syntax.Effects;

public enum RefundTiming
{
    Scan,
    Inspection,
}
