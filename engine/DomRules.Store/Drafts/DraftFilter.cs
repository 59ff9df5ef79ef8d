namespace DomRules.Store.Drafts;

/// <summary>Which drafts are sought; what is null does not matter.</summary>
/// <param name="Market">Only those for that market.</param>
/// <param name="Base">Only those that began as the version of that hash.</param>
/// <param name="IsClosed">Whether only closed ones, or only others.</param>
public sealed record DraftFilter(string? Market = null, string? Base = null, bool? IsClosed = null);
