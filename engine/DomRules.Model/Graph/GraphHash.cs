using DomRules.Model.Canonical;

namespace DomRules.Model.Graph;

/// <summary>The hash under which a policy is known: equal for policies that decide and speak alike, wherever and in whichever layout they were written.</summary>
public static class GraphHash
{
    /// <summary><c>sha256:…</c> of the canonical JSON without sources.</summary>
    public static string Of(RuleGraph graph)
    {
        using var writer = new CanonicalWriter();
        RuleGraphJson.Write(writer.Json, graph, withSources: false);
        return "sha256:" + writer.Hash();
    }
}
