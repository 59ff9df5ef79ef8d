using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Announcing;

/// <summary>CloudEvents 1.0 in their structured JSON form, as canonical JSON.</summary>
public static class CloudEvent
{
    /// <summary>Media type of a body.</summary>
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    /// <summary>Option of a receiver that says what events name as their source.</summary>
    public const string SourceOption = "source";

    /// <summary>The source where a receiver names none.</summary>
    public const string UsualSource = "urn:domrules";

    /// <summary>The bytes of an event.</summary>
    /// <param name="id">Unique for its source.</param>
    /// <param name="source">Where it comes from, a URI reference.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="told">What happened.</param>
    public static byte[] Write(string id, string source, DateTimeOffset at, ToldEvent told) => CanonicalJson.Write(new JsonObject
    {
        ["data"] = told.Data.DeepClone(),
        ["datacontenttype"] = "application/json",
        ["id"] = id,
        ["source"] = source,
        ["specversion"] = "1.0",
        ["subject"] = told.Subject,
        ["time"] = Instants.Text(at),
        ["type"] = told.Type,
    });
}
