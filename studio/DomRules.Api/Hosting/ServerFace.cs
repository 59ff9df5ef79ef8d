using Microsoft.AspNetCore.Builder;

namespace DomRules.Api.Hosting;

/// <summary>Something else that is served beside the API, on the same address.</summary>
/// <param name="Add">Adds what it needs, before the server is built.</param>
/// <param name="Map">Maps its addresses, after those of the API.</param>
public sealed record ServerFace(Action<WebApplicationBuilder> Add, Action<WebApplication> Map);
