using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Connection;
using TestHarness.Station.Handling;
using TestHarness.Station.Reservations;
using TestHarness.Station.Services;

namespace TestHarness.Station.Diagnostics;

/// <summary>CustomerInformation (N09, N10): what cache, local list and reservations hold about a token. This station knows customers by nothing else.</summary>
internal sealed class CustomerInformationHandler(StationContext station, ICsmsLink link, AuthorizationCache cache, LocalList list, ReservationService reservations)
    : MessageHandler<CustomerInformationRequest, CustomerInformationResponse>
{
    private const int PerMessage = 512;

    /// <inheritdoc />
    protected override Task<CustomerInformationResponse> HandleAsync(CustomerInformationRequest request, CallContext call)
    {
        var references = new object?[] { request.IdToken, request.CustomerCertificate, request.CustomerIdentifier }.Count(reference => reference is not null);
        if (references != 1)
            return Answer(CustomerInformationStatusEnumType.Invalid);
        if (!request.Report && !request.Clear)
            return Answer(CustomerInformationStatusEnumType.Rejected);
        var text = Collect(request);
        if (request is { Clear: true, IdToken: { } token })
            cache.Remove(token);
        call.AfterAnswer(() => SendAsync(request.RequestId, text));
        return Answer(CustomerInformationStatusEnumType.Accepted);
    }

    private static Task<CustomerInformationResponse> Answer(CustomerInformationStatusEnumType status) => Task.FromResult(new CustomerInformationResponse { Status = status });

    private string Collect(CustomerInformationRequest request)
    {
        if (!request.Report)
            return "The data was cleared.";
        if (request.IdToken is not { } token)
            return "";
        var lines = new List<string>();
        if (cache.Find(token) is { } cached)
            lines.Add($"Authorization cache: {token.IdToken} {token.Type} {EnumNames.Of(cached.Status)}");
        if (list.Find(token) is { } listed)
            lines.Add($"Local authorization list: {token.IdToken} {token.Type} {EnumNames.Of(listed.Status)}");
        lines.AddRange(reservations.All.Where(reservation => TokenKey.Same(reservation.Token, token)).Select(reservation => $"Reservation {reservation.Id}: {token.IdToken} {token.Type} until {reservation.Expiry:O}"));
        return string.Join('\n', lines);
    }

    private async Task SendAsync(int requestId, string text)
    {
        var generatedAt = station.Clock.Now;
        var parts = text.Length == 0 ? [""] : text.Chunk(PerMessage).Select(part => new string(part)).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            await link.CallAsync(new NotifyCustomerInformationRequest
            {
                RequestId = requestId,
                GeneratedAt = generatedAt,
                SeqNo = part,
                Tbc = part < parts.Length - 1,
                Data = parts[part],
            });
        }
    }
}
