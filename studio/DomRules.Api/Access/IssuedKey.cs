using DomRules.Operations.Serving;
using DomRules.Store.Access;

namespace DomRules.Api.Access;

/// <summary>What became of a wish for a key.</summary>
/// <param name="Answer">What the log says.</param>
/// <param name="Key">The key; null: there is none.</param>
/// <param name="Text">The key as callers send it, for this one time; null: there is none.</param>
public sealed record IssuedKey(WriteAnswer Answer, AccessKey? Key, string? Text);
