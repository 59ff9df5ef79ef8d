namespace DomRules.Formats.Json;

/// <summary>Reads a value from where the cursor is; null when it was reported.</summary>
internal delegate T? ReadValue<T>(ref JsonCursor json) where T : class;
