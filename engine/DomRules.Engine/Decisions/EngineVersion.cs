namespace DomRules.Engine.Decisions;

/// <summary>The version that records name.</summary>
public static class EngineVersion
{
    /// <summary>Changes whenever the same inputs could give other bytes.</summary>
    public const string Text = "0.1.0";
}
